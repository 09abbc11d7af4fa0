import { ACESFilmicToneMapping, EquirectangularReflectionMapping, PerspectiveCamera, Scene, SRGBColorSpace, WebGLRenderer } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { HDRLoader } from 'three/addons/loaders/HDRLoader.js';
import { depthRangeOf, environmentUrl, eyeOf, modelUrl, showsEnvironment } from './view.js';

function cameraOf(scenario) {
  const { near, far } = depthRangeOf(scenario);
  const camera = new PerspectiveCamera(scenario.fov, 1, near, far);
  camera.position.set(...eyeOf(scenario));
  camera.lookAt(...scenario.target);
  return camera;
}

export async function draw(canvas, scenario) {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
  renderer.setSize(canvas.width, canvas.height, false);
  renderer.toneMapping = ACESFilmicToneMapping;
  renderer.outputColorSpace = SRGBColorSpace;
  const scene = new Scene();
  scene.environment = await new HDRLoader().loadAsync(environmentUrl(scenario));
  scene.environment.mapping = EquirectangularReflectionMapping;
  if (showsEnvironment(scenario)) scene.background = scene.environment;
  scene.add((await new GLTFLoader().loadAsync(modelUrl(scenario))).scene);
  renderer.render(scene, cameraOf(scenario));
}
