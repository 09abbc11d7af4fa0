#pragma once

namespace rekindle::test {

// What this test program does where Rekindle would read a file: as it does, or, by the file's name, something worse. Does not
// return when it was started for that.
void playRole(int argc, char** argv);

}  // namespace rekindle::test
