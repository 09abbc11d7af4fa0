// The room is plain data: this file makes sure that its headers stand alone.
#include "asset/Model.h"
#include "asset/TextureSlots.h"
