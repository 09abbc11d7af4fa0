#include "commands/RenderCommand.h"

#include "commands/Option.h"
#include "commands/PictureFile.h"
#include "commands/Studio.h"

namespace rekindle::commands {

namespace {

struct RenderOptions {
    std::string file;
    std::string output;
    ViewpointOptions viewpoint;
    QualityOptions quality;
    CacheOptions cache;
};

core::Result<void> renderFile(const RenderOptions& options) {
    REKINDLE_ASSIGN(format, pictureFormat(options.output));
    REKINDLE_TRY(checkWritable(options.output));
    REKINDLE_ASSIGN(studio, openStudio(options.file, options.viewpoint, options.quality, options.cache));
    REKINDLE_ASSIGN(picture, takePicture(studio, pictureKind(format)));
    REKINDLE_TRY(checkValidation(studio));
    return writePicture(options.output, format, picture);
}

}  // namespace

void addRenderCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<RenderOptions>();
    CLI::App* command = program.add_subcommand("render", "Draw a scene to a picture");
    command->add_option("FILE", options->file, "The scene: .gltf .glb .fbx .obj .dae .ply .stl")->required()->type_name("");
    addOption(*command, "-o,--output", options->output, parseText, "OUT", "The picture: .png, or linear light as .exr or .hdr")
        ->required();
    addViewpointOptions(*command, options->viewpoint);
    addQualityOptions(*command, options->quality);
    addCacheOptions(*command, options->cache);
    command->callback([options, &chosen] { chosen = [options] { return renderFile(*options); }; });
}

}  // namespace rekindle::commands
