"""Every material of the kit, once: read by Blender (for previews) and by gltf.py (for the file itself)."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Material:
    surface: str = ""            # a painted surface of paint.py: base, orm and normal pictures
    picture: str = ""            # or a single picture of leaves.py
    color: tuple = (1, 1, 1, 1)  # linear, times the picture
    roughness: float = 1.0
    metallic: float = 0.0
    metres: float = 1.0          # what the picture covers
    normal: float = 1.0          # scale of the normal map
    bare: bool = False           # takes only the normal map of its surface
    cutoff: float = 0.0          # alpha mask when above 0; such leaves are seen from both sides
    one_sided: bool = False      # unless its shapes have a face on each side already
    blend: bool = False
    two_sided: bool = False
    emissive: tuple = (0, 0, 0)
    nits: float = 0.0            # candela per square metre at emissive 1
    glow: bool = False           # emissive takes the base picture
    extensions: dict = field(default_factory=dict)
    through: float = 0.0         # how much of the light on it leaves at the other side, yellower: leaves (KHR_materials_diffuse_transmission)


MATERIALS = {
    "Lacquered timber": Material("lacquered-timber", metres=1.0),
    "Weathered timber": Material("weathered-timber", metres=1.0),
    "Ceiling board": Material("weathered-timber", metres=1.0, color=(1.0, 0.92, 0.80, 1)),
    "Grey tile": Material("grey-tile", metres=0.8),
    "Ridge tile": Material("grey-tile", metres=0.8, color=(0.72, 0.74, 0.78, 1)),
    "Tile rows": Material("tile-rows", metres=0.9, color=(1.0, 0.93, 0.84, 1)),
    "Old plaster": Material("old-plaster", metres=2.8),
    "Oiled timber": Material("weathered-timber", metres=1.0, color=(0.78, 0.60, 0.45, 1), roughness=0.9),
    "Red lacquer": Material("red-lacquer", metres=1.0),
    "Red plaster": Material("old-plaster", metres=2.8, color=(0.50, 0.13, 0.09, 1)),
    "Bronze": Material("grey-tile", metres=0.8, color=(0.20, 0.155, 0.09, 1), roughness=0.5, metallic=1.0, bare=True),
    "Bamboo mat": Material("bamboo-mat", metres=0.5),
    "Bamboo culm dry": Material("bamboo-mat", metres=2.4, color=(1.0, 0.92, 0.78, 1), roughness=0.8),
    "Flagstone": Material("stone", metres=1.4, color=(0.78, 0.66, 0.56, 1), roughness=0.85, normal=0.8),
    "River stone": Material("stone", metres=1.4, color=(0.62, 0.58, 0.51, 1)),
    "Banyan bark": Material("smooth-bark", metres=1.6),
    "Wet stone": Material("stone", metres=1.4, color=(0.46, 0.45, 0.41, 1), roughness=0.7),
    "Mud bank": Material("stone", metres=3.4, color=(0.30, 0.255, 0.19, 1), normal=1.4),
    "Dark room": Material(color=(0.012, 0.010, 0.008, 1), roughness=0.9),
    "Paper pane": Material(color=(0.52, 0.47, 0.36, 1), roughness=0.9),
    "Glazed clay": Material(color=(0.16, 0.085, 0.04, 1), roughness=0.35),
    "Grain": Material("meadow", metres=0.7, color=(0.55, 0.5, 0.42, 1), bare=True, roughness=0.9),
    "Signs": Material(picture="signs", roughness=0.55),
    "Cloth": Material(color=(1, 1, 1, 1), roughness=0.95, two_sided=True),
    "Painted figure": Material(color=(1, 1, 1, 1), roughness=0.72),
    "Gold leaf": Material(color=(0.85, 0.58, 0.22, 1), roughness=0.35, metallic=1.0),
    "River": Material("water", metres=7.0, color=(0.070, 0.082, 0.048, 1), roughness=0.07, bare=True, normal=0.45,
                      extensions={"KHR_materials_ior": {"ior": 1.333}}),
    "Far land": Material("meadow", metres=31.0, color=(0.9, 1.0, 0.85, 1), normal=0.5),
    "Banyan leaves": Material(picture="banyan-spray", cutoff=0.42, roughness=0.95, color=(1.0, 0.98, 0.80, 1), through=0.42),
    "Far leaves": Material(picture="shrub-spray", cutoff=0.42, roughness=0.97, color=(0.86, 0.90, 0.72, 1), through=0.35),
    "Water dark": Material(color=(0.02, 0.025, 0.02, 1), roughness=0.05),
    "Red lantern": Material("lantern-paper", metres=1.0, color=(1.0, 0.16, 0.08, 1), emissive=(1, 0.075, 0.015), nits=2.6, glow=True,
                            extensions={"KHR_materials_emissive_strength": {"emissiveStrength": 2.6}}),
    "Limewash": Material("limewash", metres=2.4),
    "Sandstone": Material("stone", metres=1.4),
    "Mossy rock": Material("stone", metres=1.9, color=(0.66, 0.68, 0.60, 1), normal=1.6),
    "Meadow": Material("meadow", metres=2.2, color=(0.92, 1.0, 0.9, 1)),
    "Bark": Material("bark", metres=0.9),
    "Bamboo culm": Material("bamboo-culm", metres=0.36),
    "Locust leaves": Material(picture="locust-spray", cutoff=0.45, roughness=0.75, through=0.48),
    "Bamboo leaves": Material(picture="bamboo-spray", cutoff=0.45, roughness=0.65, through=0.48),
    "Shrub leaves": Material(picture="shrub-spray", cutoff=0.45, roughness=0.7, through=0.38),
    "Grass": Material(picture="grass-blades", cutoff=0.4, roughness=0.85, one_sided=True, through=0.45),
    "Lotus leaf": Material(picture="lotus-leaf", roughness=0.55, two_sided=True, through=0.35),
    "Lotus petal": Material(color=(0.72, 0.36, 0.40, 1), roughness=0.6, two_sided=True, through=0.5),
    "Water": Material("water", metres=3.0, color=(0.012, 0.020, 0.014, 1), roughness=0.06, bare=True, blend=True,
                      normal=0.25, extensions={"KHR_materials_ior": {"ior": 1.333}}),
    "Lantern paper": Material("lantern-paper", metres=1.0, emissive=(1, 0.42, 0.12), nits=30.0, glow=True,
                              extensions={"KHR_materials_emissive_strength": {"emissiveStrength": 30.0}}),
    "Celadon": Material(color=(0.42, 0.52, 0.44, 1), roughness=0.28, extensions={
        "KHR_materials_clearcoat": {"clearcoatFactor": 0.8, "clearcoatRoughnessFactor": 0.08}}),
    "Porcelain": Material(color=(0.72, 0.72, 0.69, 1), roughness=0.25, extensions={
        "KHR_materials_clearcoat": {"clearcoatFactor": 0.9, "clearcoatRoughnessFactor": 0.05}}),
    "Tea": Material(color=(0.16, 0.085, 0.018, 1), roughness=0.06),
    "Copper": Material(color=(0.72, 0.36, 0.20, 1), roughness=0.34, metallic=1.0),
    "Iron": Material(color=(0.09, 0.085, 0.08, 1), roughness=0.6, metallic=0.6),
    "Red silk": Material(color=(0.36, 0.02, 0.014, 1), roughness=0.8, two_sided=True, extensions={
        "KHR_materials_sheen": {"sheenColorFactor": [0.3, 0.06, 0.05], "sheenRoughnessFactor": 0.5}}),
    "Plaque": Material(picture="plaque", roughness=0.4),
    "Verge": Material("meadow", metres=2.2, color=(0.95, 1.0, 0.85, 1)),
    "Earth": Material("earth", metres=2.0),
    "Yard": Material("earth", metres=3.1, color=(1.0, 0.96, 0.90, 1)),
    "Grove floor": Material("litter", metres=2.4),
    "Mud": Material(picture="mud-base", metres=3.0, roughness=0.85),
    "Paddy water": Material("water", metres=3.0, color=(0.100, 0.088, 0.060, 1), roughness=0.05, bare=True, normal=0.12,
                            extensions={"KHR_materials_ior": {"ior": 1.333}}),
    "Crop tops": Material(picture="crop-tops-base", metres=4.0),
    "Leaf mass": Material("leaf-mass", metres=1.6, normal=1.5),
    "Bamboo work": Material("woven", metres=0.4),
    "Chilli": Material(color=(0.33, 0.022, 0.010, 1), roughness=0.45),
    "Maize": Material(color=(0.58, 0.33, 0.055, 1), roughness=0.5),
    "Grain": Material("grain", metres=0.5),
    "Spread chillies": Material("grain", metres=0.6, color=(0.80, 0.085, 0.10, 1)),
    "Spread maize": Material("grain", metres=0.6, color=(1.0, 0.72, 0.28, 1)),
    "Brown glaze": Material(color=(0.10, 0.048, 0.022, 1), roughness=0.3),
    "Ci bamboo leaves": Material(picture="ci-bamboo", cutoff=0.4, roughness=0.85, through=0.48),
    "Nanmu leaves": Material(picture="nanmu", cutoff=0.42, roughness=0.82, through=0.4),
    "Cypress sprays": Material(picture="cypress", cutoff=0.4, roughness=0.75, through=0.28),
    "Young rice": Material(picture="young-rice", cutoff=0.4, roughness=0.7, one_sided=True, through=0.45),
    "Ripe rice": Material(picture="ripe-rice", cutoff=0.4, roughness=0.8, one_sided=True, through=0.4),
    "Stubble": Material(picture="stubble", cutoff=0.4, roughness=0.9, one_sided=True),
    "Straw": Material(picture="straw", cutoff=0.4, roughness=0.9, one_sided=True),
    "Rapeseed": Material(picture="rapeseed", cutoff=0.4, roughness=0.8, one_sided=True, through=0.42),
    "Greens": Material(picture="greens", cutoff=0.4, roughness=0.6, one_sided=True, through=0.4),
    "Tablets": Material(picture="tablets", roughness=0.55),
    "Square paving": Material("paving", metres=4.8, normal=0.9),
    "Axis paving": Material("paving", metres=3.6, color=(0.86, 0.73, 0.61, 1), normal=0.9),
    "Figure stone": Material("stone", metres=2.6, color=(0.98, 0.96, 0.92, 1), normal=0.35),
    "Dark stone": Material("stone", metres=1.4, color=(0.50, 0.505, 0.51, 1), normal=0.6),
    "Egret plumage": Material(color=(0.80, 0.79, 0.75, 1), roughness=0.85),
    "Egret bill": Material(color=(0.03, 0.03, 0.03, 1), roughness=0.5),
    **{f"Lit cloth {name}": Material(color=(*colour, 1), roughness=0.85, emissive=glow, nits=3.0, two_sided=True,
                                     extensions={"KHR_materials_emissive_strength": {"emissiveStrength": 3.0}})
       for name, colour, glow in (("gold", (0.58, 0.33, 0.04), (0.85, 0.34, 0.03)), ("orange", (0.50, 0.13, 0.018), (0.75, 0.14, 0.012)),
                                  ("red", (0.32, 0.022, 0.014), (0.42, 0.03, 0.010)), ("pale", (0.58, 0.48, 0.28), (1.0, 0.52, 0.14)))},
    "Carp": Material(color=(0.62, 0.15, 0.03, 1), roughness=0.3),
}

# What an exhibition needs: pictures of panels.py, papercut.py and brocade.py, glass, plain model wood, raw clay.
MATERIALS |= {
    "Museum panels": Material(picture="museum-panels", roughness=0.8),
    "Museum labels": Material(picture="museum-labels", roughness=0.7),
    "Paper-cut": Material(picture="paper-cuts", roughness=0.9),
    "Shu brocade": Material(picture="shu-brocade", roughness=0.55, two_sided=True, metres=0.5),
    "Silk warp": Material(picture="silk-warp", roughness=0.7, two_sided=True, metres=0.16),
    "Silk cord": Material(color=(1, 1, 1, 1), roughness=0.7),
    "Planed timber": Material("weathered-timber", metres=1.0, color=(0.235, 0.135, 0.066, 1), roughness=0.6, bare=True, normal=1.2),
    "Model wood": Material(color=(0.50, 0.37, 0.235, 1), roughness=0.7),
    "Raw clay": Material("earth", metres=0.9, color=(1, 1, 1, 1), roughness=0.9, bare=True, normal=0.6),
    "Glass": Material(color=(0.80, 0.88, 0.86, 0.07), roughness=0.04, blend=True, two_sided=True),
    "Stretched linen": Material(color=(0.40, 0.37, 0.32, 1), roughness=0.95),
    "Ground glass": Material(color=(0.84, 0.87, 0.88, 1), roughness=0.4, two_sided=True, through=0.8),
    "Window paper": Material(color=(0.86, 0.80, 0.66, 1), roughness=0.95, two_sided=True, through=0.5),
    "Hall lantern": Material("lantern-paper", metres=1.0, emissive=(1, 0.62, 0.30), nits=260.0, glow=True,
                             extensions={"KHR_materials_emissive_strength": {"emissiveStrength": 260.0}}),
    "Ground brick": Material("stone", metres=1.9, color=(0.82, 0.77, 0.70, 1), roughness=0.9, normal=0.5),
}
