#include "commands/ExitCode.h"

namespace rekindle::commands {

int exitCode(core::ErrorKind kind) {
    switch (kind) {
        case core::ErrorKind::Usage:
            return 2;
        case core::ErrorKind::NotFound:
            return 3;
        case core::ErrorKind::BadInput:
        case core::ErrorKind::Unsupported:
            return 4;
        case core::ErrorKind::Device:
            return 5;
        case core::ErrorKind::Io:
            return 6;
        case core::ErrorKind::Cancelled:
            return 7;
        case core::ErrorKind::Internal:
            break;
    }
    return 70;  // EX_SOFTWARE of sysexits.h
}

}  // namespace rekindle::commands
