import { linearOf, toneMapped } from './toneMapping.js';
import { depthRangeOf, eyeOf, modelUrl, showsEnvironment } from './view.js';

// Filament is one global object, made by a script of its own.
function initialize(assets) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/filament/filament.js';
    script.onload = () => window.Filament.init(assets, resolve);
    script.onerror = reject;
    document.head.append(script);
  });
}

function lightScene(engine, scene, scenario, environment, irradiance) {
  const reflections = engine.createTextureFromKtx1(`${environment}.ktx`);
  const light = Filament.IndirectLight.Builder().reflections(reflections).irradianceSh(3, irradiance).intensity(1).build(engine);
  scene.setIndirectLight(light);
  if (!showsEnvironment(scenario)) return;
  scene.setSkybox(engine.createSkyFromKtx1(`${environment}.sky.ktx`));
}

function viewOf(engine, scene, canvas, scenario) {
  const { near, far } = depthRangeOf(scenario);
  const camera = engine.createCamera(Filament.EntityManager.get().create());
  camera.setProjectionFov(scenario.fov, canvas.width / canvas.height, near, far, Filament.Camera$Fov.VERTICAL);
  camera.setExposureDirect(1);
  camera.lookAt(eyeOf(scenario), scenario.target, [0, 1, 0]);
  const view = engine.createView();
  view.setCamera(camera);
  view.setScene(scene);
  view.setViewport([0, 0, canvas.width, canvas.height]);
  view.setBlendMode(Filament.View$BlendMode.TRANSLUCENT);
  return view;
}

// Linear light times 2^stops. (The camera's exposure would leave out what emits and what is unlit.)
function setExposure(engine, view, stops) {
  const { ColorGrading, ColorGrading$QualityLevel: quality, ColorGrading$ToneMapping: toneMapping } = Filament;
  view.setColorGrading(ColorGrading.Builder().quality(quality.ULTRA).toneMapping(toneMapping.LINEAR).exposure(stops).build(engine));
}

// No bloom; 4 samples instead of FXAA.
function setQuality(view) {
  view.setAntiAliasing(Filament.View$AntiAliasing.NONE);
  view.setMultiSampleAntiAliasingOptions({ enabled: true, sampleCount: 4 });
  view.setBloomOptions({ enabled: false });
}

async function addModel(engine, scene, scenario) {
  const asset = engine.createAssetLoader().createAsset(modelUrl(scenario));
  const folder = new URL('.', new URL(modelUrl(scenario), location)).href;
  await new Promise((resolve) => asset.loadResources(resolve, () => {}, folder, 1));
  scene.addEntities(asset.getEntities());
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

// The frame as 8-bit pixels with straight alpha.
async function photograph(canvas, render) {
  for (let i = 0; i < 3; ++i) {
    render();
    await frame();
  }
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  render();
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height);
}

// Filament's own ACES is another fit, with a warmer white. So that the shading alone is compared, the scene's linear light is put together
// from exposures, each pixel from the longest that is not cut off, and the rules' tone mapping is applied to it.
const stops = [0, -2, -4, -6];

function developed(photographs) {
  const result = photographs[0];
  for (let i = 0; i < result.data.length; i += 4) {
    const pick = photographs.findIndex(({ data }) => Math.max(data[i], data[i + 1], data[i + 2]) < 250);
    const index = pick < 0 ? photographs.length - 1 : pick;
    const light = [0, 1, 2].map((c) => linearOf(photographs[index].data[i + c] / 255) / 2 ** stops[index]);
    result.data.set(toneMapped(light).map((value) => Math.round(255 * value)), i);
  }
  return result;
}

export async function draw(canvas, scenario) {
  const environment = `/built/${scenario.environment}`;
  const irradiance = await (await fetch(`${environment}.json`)).json();
  await initialize([modelUrl(scenario), `${environment}.ktx`, `${environment}.sky.ktx`]);
  const engine = Filament.Engine.create(canvas, { alpha: true, preserveDrawingBuffer: true });
  const scene = engine.createScene();
  lightScene(engine, scene, scenario, environment, irradiance);
  await addModel(engine, scene, scenario);
  const view = viewOf(engine, scene, canvas, scenario);
  setQuality(view);
  const [swapChain, renderer] = [engine.createSwapChain(), engine.createRenderer()];
  renderer.setClearOptions({ clearColor: [0, 0, 0, 0], clear: true });
  const photographs = [];
  for (const stop of stops) {
    setExposure(engine, view, stop);
    photographs.push(await photograph(canvas, () => renderer.render(swapChain, view)));
  }
  return developed(photographs);
}
