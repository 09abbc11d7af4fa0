#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/Progress.h"
#include "importer/DecodeBudget.h"
#include "importer/FolderLookup.h"
#include "sandbox/Channel.h"
#include "sandbox/ChildProcess.h"
#include "sandbox/Import.h"
#include "sandbox/Role.h"
#include "sandbox/SharedBlock.h"

namespace rekindle::sandbox {

// Has one file read by a process of its own: starts it, opens files for it, passes on its progress, and ends it when it must.
class Supervisor {
  public:
    Supervisor(const Importing& importing, Role role, core::Progress& progress);

    // What the process hands back, sealed. Once. Fails as importModel does.
    core::Result<std::shared_ptr<const core::Mapping>> run();

    // What it had opened, absolute, in order.
    const std::vector<std::string>& files() const { return files_; }

  private:
    using Clock = std::chrono::steady_clock;

    // What ended the conversation.
    enum class End { Told, Silence, Timeout, Cancelled };
    End converse(Channel& channel, core::Result<void>& told);
    void answer(Channel& channel, const Message& question);
    void note(const importer::OpenedFile& opened);
    std::chrono::milliseconds timeLeft() const;
    core::Error timeoutError() const;

    const Importing& importing_;
    Role role_;
    core::Progress& progress_;
    importer::FolderLookup lookup_;
    std::vector<std::string> files_;
    importer::DecodeBudget budget_;  // of what is handed back
    Clock::time_point deadline_{};
};

}  // namespace rekindle::sandbox
