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
  camera.lookAt(eyeOf(scenario), scenario.target, [0, 1, 0]);
  camera.setExposureDirect(1);
  const view = engine.createView();
  view.setCamera(camera);
  view.setScene(scene);
  view.setViewport([0, 0, canvas.width, canvas.height]);
  view.setBlendMode(Filament.View$BlendMode.TRANSLUCENT);
  return view;
}

// ACES_LEGACY carries the same brightening as three.js' ACES (division by 0.6). No dithering, no bloom, 4 samples instead of FXAA.
function setQuality(engine, view) {
  const { ColorGrading, ColorGrading$QualityLevel: quality, ColorGrading$ToneMapping: toneMapping } = Filament;
  view.setColorGrading(ColorGrading.Builder().quality(quality.ULTRA).toneMapping(toneMapping.ACES_LEGACY).build(engine));
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

export async function draw(canvas, scenario) {
  const environment = `/built/${scenario.environment}`;
  const irradiance = await (await fetch(`${environment}.json`)).json();
  await initialize([modelUrl(scenario), `${environment}.ktx`, `${environment}.sky.ktx`]);
  const engine = Filament.Engine.create(canvas, { alpha: true, preserveDrawingBuffer: true });
  const scene = engine.createScene();
  lightScene(engine, scene, scenario, environment, irradiance);
  await addModel(engine, scene, scenario);
  const view = viewOf(engine, scene, canvas, scenario);
  setQuality(engine, view);
  const [swapChain, renderer] = [engine.createSwapChain(), engine.createRenderer()];
  renderer.setClearOptions({ clearColor: [0, 0, 0, 0], clear: true });
  for (let i = 0; i < 4; ++i) {
    renderer.render(swapChain, view);
    await frame();
  }
}
