import { GltfState, GltfView } from '@khronosgroup/gltf-viewer/dist/gltf-viewer.module.js';
import { sheenAlbedoTable } from './sheenAlbedo.js';
import { cameraToWorld, depthRangeOf, environmentUrl, modelUrl, showsEnvironment, verticalFovOf } from './view.js';

function placeCamera(camera, scenario) {
  const { near, far } = depthRangeOf(scenario);
  camera.transform = new Float32Array(cameraToWorld(scenario));
  camera.perspective.yfov = verticalFovOf(scenario);
  camera.perspective.znear = near;
  camera.perspective.zfar = far;
}

function setParameters(parameters, scenario) {
  parameters.toneMap = GltfState.ToneMaps.ACES_HILL_EXPOSURE_BOOST;
  parameters.clearColor = [0, 0, 0, 0];
  parameters.environmentRotation = 0;
  parameters.renderEnvironmentMap = showsEnvironment(scenario);
  parameters.blurEnvironmentMap = false;
}

// The loader looks for a global object of the KTX library.
function loadKtxLibrary() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/khronos/libktx.js';
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

// Filtering the environment takes minutes on a processor: the view and the environment live as long as the page.
let view;
const environments = new Map();

async function makeView(canvas) {
  await loadKtxLibrary();
  view = new GltfView(canvas.getContext('webgl2', { alpha: true, antialias: true, preserveDrawingBuffer: true }));
}

// The package refers to a picture that it does not hold: the sheen's albedo.
async function environmentAt(loader, url) {
  if (!environments.has(url)) environments.set(url, await loader.loadEnvironment(url, { lut_sheen_E_file: sheenAlbedoTable() }));
  return environments.get(url);
}

export async function draw(canvas, scenario) {
  if (!view) await makeView(canvas);
  const state = view.createState();
  const withoutDraco = () => {};
  const loader = view.createResourceLoader(withoutDraco, undefined, '/khronos/');
  state.environment = await environmentAt(loader, environmentUrl(scenario));
  state.gltf = await loader.loadGltf(modelUrl(scenario));
  state.sceneIndex = state.gltf.scene ?? 0;
  state.gltf.scenes[state.sceneIndex].applyTransformHierarchy(state.gltf);
  setParameters(state.renderingParameters, scenario);
  placeCamera(state.userCamera, scenario);
  view.renderFrame(state, canvas.width, canvas.height);
}
