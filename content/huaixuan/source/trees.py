"""The locust trees, hedges and shrubs."""
import random

import crops
import layout
import locust
import plants
import stage
from scatter import fill, stand


def meshes():
    """Two forms of locust tree, turned and scaled into many."""
    return [stage.mesh(f"Locust form {k + 1}", locust.locust(random.Random(f"locust {k}"), 12.0)) for k in range(2)]


def locusts(parent, name, forms, places, small, large):
    rng = random.Random(name)
    for k, form in enumerate(forms):
        stage.scatter(f"{name} {k + 1}", form, parent, [stand(rng, x, y, 0.0, small, large) for x, y in places[k::len(forms)]])


def common(parent):
    forms = meshes()
    locusts(parent, "Old locust", forms, layout.OLD_LOCUSTS, 0.92, 1.08)
    _undergrowth(parent)
    return forms


def _undergrowth(parent):
    """Shrubs along the academy's walls and between the trees of its gardens."""
    rng = random.Random("undergrowth")
    def garden(x, y):
        return layout.WALL + 1.2 < abs(x) < 39.0 and 8 < y < 60 and (abs(x) < 19.5 or abs(x) > 34 or rng.random() < 0.12)
    shrub = stage.mesh("Garden shrub", plants.shrub(random.Random("shrub"), 0.8, 46))
    stage.scatter("Garden shrubs", shrub, parent, [stand(rng, x, y, -0.05, 0.6, 1.4) for x, y in fill(rng, (-40, 6, 40, 61), 120, 1.7, garden)])
    def lawn(x, y):
        return layout.WALL + 0.8 < abs(x) < 39.6 and 1 < y < 60.5
    tuft = stage.mesh("Garden grass", crops.verge(random.Random("tuft"), 0.26, 5))
    stage.scatter("Garden tufts", tuft, parent, [stand(rng, x, y, -0.04, 0.5, 1.0) for x, y in fill(rng, (-40, 0, 40, 61), 620, 0.8, lawn)])
