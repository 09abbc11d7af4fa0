#pragma once

#include <unistd.h>

#include <utility>

namespace rekindle::core {

// An open file (a descriptor), closed with its owner. -1 for none.
class OwnedFile {
  public:
    OwnedFile() = default;
    explicit OwnedFile(int file) : file_(file) {}
    OwnedFile(OwnedFile&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    OwnedFile& operator=(OwnedFile&& other) noexcept {
        std::swap(file_, other.file_);
        return *this;
    }
    ~OwnedFile() {
        if (file_ >= 0) ::close(file_);
    }

    int get() const { return file_; }
    explicit operator bool() const { return file_ >= 0; }

  private:
    int file_ = -1;
};

}  // namespace rekindle::core
