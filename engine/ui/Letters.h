#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rekindle::ui {

// Characters that are to be shown, gathered from texts. ImGui as Debian builds it knows the basic plane only; others are left
// out.
class Letters {
  public:
    // True when there are new ones. Of UTF-8 what is none is passed over.
    bool add(std::string_view text);
    bool add(char32_t character);
    bool add(const Letters& others);

    // In rising order.
    std::vector<std::uint16_t> all() const;

  private:
    std::bitset<0x10000> there_;  // by code point
};

}  // namespace rekindle::ui
