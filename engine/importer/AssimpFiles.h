#pragma once

#include <assimp/IOSystem.hpp>

#include "importer/SceneFolder.h"

namespace rekindle::importer {

// What Assimp sees of the disk: the scene's folder, by names relative to it, read-only.
class AssimpFiles : public Assimp::IOSystem {
  public:
    // `folder` has to outlive it.
    explicit AssimpFiles(SceneFolder& folder) : folder_(folder) {}

    bool Exists(const char* path) const override;
    char getOsSeparator() const override { return '/'; }
    Assimp::IOStream* Open(const char* path, const char* mode) override;
    void Close(Assimp::IOStream* stream) override;

  private:
    SceneFolder& folder_;
};

}  // namespace rekindle::importer
