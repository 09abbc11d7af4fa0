#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "asset/ModelArchive.h"
#include "asset/ModelFields.h"

namespace rekindle::asset {

// How ModelArchive lays a value out. Plain ones stand as they are in memory; a string or a list is a count and its elements; a
// stream is a count, and its elements lie behind the records.
template <class T>
concept Plain = std::is_arithmetic_v<T> || Is<T, math::vec2> || Is<T, math::vec3> || Is<T, math::vec4> || Is<T, math::quat> ||
    Is<T, math::mat4>;

using RecordCount = std::uint32_t;
using StreamCount = std::uint64_t;

constexpr std::size_t aligned(std::size_t size) {
    return (size + archiveAlignment - 1) / archiveAlignment * archiveAlignment;
}

// Writes records; streams are only borrowed.
class RecordWriter {
  public:
    template <class... Fields>
    void operator()(const Fields&... values) {
        (put(values), ...);
    }

    const std::vector<std::byte>& bytes() const { return bytes_; }
    std::vector<std::span<const std::byte>> takeStreams() { return std::move(streams_); }

  private:
    template <class T>
    requires(Plain<T> || std::is_enum_v<T>) void put(const T& value) {
        const auto* from = reinterpret_cast<const std::byte*>(&value);
        bytes_.insert(bytes_.end(), from, from + sizeof value);
    }
    void put(const std::string& text) {
        put(static_cast<RecordCount>(text.size()));
        const auto* from = reinterpret_cast<const std::byte*>(text.data());
        bytes_.insert(bytes_.end(), from, from + text.size());
    }
    template <class A, class B>
    void put(const std::pair<A, B>& both) {
        (*this)(both.first, both.second);
    }
    template <class T>
    void put(const std::vector<T>& list) {
        put(static_cast<RecordCount>(list.size()));
        for (const T& element : list) put(element);
    }
    template <class T>
    void put(const Stream<T>& stream) {
        put(StreamCount{stream.size()});
        streams_.push_back(std::as_bytes(std::span<const T>(stream)));
    }
    template <class T>
    void put(const T& thing) {
        fields(*this, thing);
    }

    std::vector<std::byte> bytes_;
    std::vector<std::span<const std::byte>> streams_;
};

// The least that a record of that type can take: what an empty one does.
template <class T>
std::size_t leastRecordSize() {
    static const std::size_t size = [] {
        RecordWriter writer;
        writer(T());
        return writer.bytes().size();
    }();
    return size;
}

// A number that is another one when the order or the types of the fields are.
std::uint64_t layoutFingerprint();

}  // namespace rekindle::asset
