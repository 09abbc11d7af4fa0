#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/Error.h"
#include "core/OwnedFile.h"

namespace rekindle::core {

// Another program, run beside this one: it is given bytes, and then waited for. Move-only; one thread at a time. Where it is
// dropped before finish(), it is told to end and waited for.
class Program {
  public:
    // `words`: its name, looked up in PATH, and its arguments. Fails with NotFound where it is not installed.
    static Result<Program> start(const std::vector<std::string>& words);
    Program(Program&& other) noexcept;
    Program& operator=(Program&&) = delete;
    ~Program();

    // Hands bytes to its standard input. Fails with Io where it reads no more.
    Result<void> write(std::span<const std::byte> bytes);

    // Closes its input and waits for its end: what it said, on standard output and standard error. Fails with Io where it says
    // that it failed, with its last line.
    Result<std::string> finish();

  private:
    Program(std::string name, int process, OwnedFile input, OwnedFile said);
    Result<std::string> readSaid() const;

    std::string name_;
    int process_ = -1;
    OwnedFile input_, said_;
};

// Starts a program and waits for it.
Result<std::string> runProgram(const std::vector<std::string>& words);

}  // namespace rekindle::core
