"""Frame times of VTK: vtk_frames.py SCENE FRAMES X Y Z D, the view as programs.py says. Answers in JSON."""

import json
import os
import sys
import time

import vtkmodules.vtkInteractionStyle  # noqa: F401: these two bring what the window is made of
import vtkmodules.vtkRenderingOpenGL2  # noqa: F401
from vtkmodules.vtkIOImport import vtkGLTFImporter
from vtkmodules.vtkRenderingCore import vtkRenderer, vtkRenderWindow


def windowOf(scene):
    window, renderer = vtkRenderWindow(), vtkRenderer()
    window.SetSize(1280, 720)
    window.SetMultiSamples(0)
    window.AddRenderer(renderer)
    renderer.SetBackground(0.25, 0.25, 0.25)
    importer = vtkGLTFImporter()
    importer.SetFileName(scene)
    importer.SetRenderWindow(window)
    importer.Update()
    return window, renderer


def aim(renderer, x, y, z, d):
    camera = renderer.GetActiveCamera()
    camera.SetViewAngle(30)
    camera.SetFocalPoint(x, y, z)
    camera.SetPosition(x, y + 0.8 * d, z + 2.2 * d)
    camera.SetViewUp(0, 1, 0)
    renderer.ResetCameraClippingRange()


def frame(window):
    start = time.monotonic()
    window.Render()
    window.WaitForCompletion()
    return (time.monotonic() - start) * 1e3


window, renderer = windowOf(sys.argv[1])
aim(renderer, *map(float, sys.argv[3:7]))
frame(window)
times = sorted(frame(window) for _ in range(int(sys.argv[2])))
print(json.dumps({"frame_ms": times[len(times) // 2]}), flush=True)
os._exit(0)  # taking a window down by force upsets VTK
