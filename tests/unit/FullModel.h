#pragma once

#include "asset/ModelFields.h"

namespace rekindle::test {

// Gives every field of a thing a value that is not its default and that no other field has.
class Filler {
  public:
    template <class... Fields>
    void operator()(Fields&... values) {
        (fill(values), ...);
    }

  private:
    float number() { return static_cast<float>(++count_) * 0.5f; }

    void fill(bool& value) { value = !value; }
    template <class T>
    requires std::is_arithmetic_v<T>
    void fill(T& value) { value = static_cast<T>(std::is_floating_point_v<T> ? number() : static_cast<float>(++count_)); }
    template <class T>
    requires std::is_enum_v<T>
    void fill(T& value) { value = value == lastOf(value) ? T() : lastOf(value); }
    void fill(std::byte& value) { value = std::byte(++count_); }
    void fill(std::string& text) { text = "text " + std::to_string(++count_); }
    void fill(math::vec2& v) { v = {number(), number()}; }
    void fill(math::vec3& v) { v = {number(), number(), number()}; }
    void fill(math::vec4& v) { v = {number(), number(), number(), number()}; }
    void fill(math::quat& q) { q = {number(), number(), number(), number()}; }
    void fill(math::mat4& m) {
        for (int i = 0; i < 4; ++i) fill(m[i]);
    }
    template <class A, class B>
    void fill(std::pair<A, B>& both) {
        (*this)(both.first, both.second);
    }
    template <class T>
    void fill(std::vector<T>& list) {
        list.resize(2);
        for (T& element : list) fill(element);
    }
    template <class T>
    void fill(asset::Stream<T>& stream) {
        stream.resize(3);
        for (T& element : stream) fill(element);
    }
    template <class T>
    void fill(T& thing) {
        using asset::fields;
        fields(*this, thing);
    }

    unsigned count_ = 0;
};

inline asset::Model fullModel() {
    asset::Model model;
    Filler()(model);
    return model;
}

}  // namespace rekindle::test
