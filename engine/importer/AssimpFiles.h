#pragma once

#include <assimp/IOSystem.hpp>
#include <string>
#include <utility>

#include "importer/SceneFolder.h"

namespace rekindle::importer {

// What Assimp sees of the disk: the scene's folder, by names relative to it, read-only.
class AssimpFiles : public Assimp::IOSystem {
  public:
    // The scene itself goes by the name `scene`. `folder` has to outlive this.
    AssimpFiles(SceneFolder& folder, std::string scene) : folder_(folder), scene_(std::move(scene)) {}

    bool Exists(const char* path) const override;
    char getOsSeparator() const override { return '/'; }
    Assimp::IOStream* Open(const char* path, const char* mode) override;
    void Close(Assimp::IOStream* stream) override;

    // A file was too large for the memory there is.
    bool lacksMemory() const { return lacksMemory_; }

  private:
    SceneFolder& folder_;
    std::string scene_;
    bool lacksMemory_ = false;
};

}  // namespace rekindle::importer
