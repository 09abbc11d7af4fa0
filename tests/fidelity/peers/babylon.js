import '@babylonjs/loaders/glTF/index.js';
import { Color4, Engine, FreeCamera, HDRCubeTexture, ImageProcessingConfiguration, ImportMeshAsync, Scene, Vector3 } from '@babylonjs/core';
import { GLTFLoaderAnimationStartMode } from '@babylonjs/loaders/glTF/index.js';
import { depthRangeOf, environmentUrl, eyeOf, modelUrl, showsEnvironment, verticalFovOf } from './view.js';

// Babylon's space is left-handed: its loader mirrors a glTF's x.
const mirrored = ([x, y, z]) => new Vector3(-x, y, z);

function addCamera(scene, scenario) {
  const { near, far } = depthRangeOf(scenario);
  const camera = new FreeCamera('camera', mirrored(eyeOf(scenario)), scene);
  camera.setTarget(mirrored(scenario.target));
  camera.fov = verticalFovOf(scenario);
  camera.minZ = near;
  camera.maxZ = far;
}

// Babylon's ACES is Hill's fit without three.js' division by 0.6: the exposure supplies it.
function setToneMapping(scene) {
  const processing = scene.imageProcessingConfiguration;
  processing.toneMappingEnabled = true;
  processing.toneMappingType = ImageProcessingConfiguration.TONEMAPPING_ACES;
  processing.exposure = 1 / 0.6;
}

function loadEnvironment(scene, scenario) {
  return new Promise((resolve, reject) => {
    const url = environmentUrl(scenario);
    const texture = new HDRCubeTexture(url, scene, 256, false, true, false, true, () => resolve(texture), reject, true, true);
  });
}

export async function draw(canvas, scenario) {
  const engine = new Engine(canvas, true, { preserveDrawingBuffer: true, alpha: true });
  const scene = new Scene(engine);
  scene.clearColor = new Color4(0, 0, 0, 0);
  setToneMapping(scene);
  addCamera(scene, scenario);
  scene.environmentTexture = await loadEnvironment(scene, scenario);
  scene.environmentTexture.rotationY = Math.PI / 2;
  await ImportMeshAsync(modelUrl(scenario), scene, { pluginOptions: { gltf: { animationStartMode: GLTFLoaderAnimationStartMode.NONE } } });
  if (showsEnvironment(scenario)) scene.createDefaultSkybox(scene.environmentTexture, true, 5 * scenario.orbit[2]);
  await scene.whenReadyAsync();
  scene.render();
}
