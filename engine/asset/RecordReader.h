#pragma once

#include <algorithm>
#include <cstring>

#include "asset/RecordWriter.h"

namespace rekindle::asset {

// Reads what RecordWriter wrote, or something else that pretends to be. After the first thing that cannot be it reads nothing
// more, and finished() is false.
class RecordReader {
  public:
    // `streams` begins where the first one does. They are borrowed when there is a keeper, else copied.
    RecordReader(std::span<const std::byte> records, std::span<const std::byte> streams,
                 const std::shared_ptr<const void>& keeper)
        : records_(records), streams_(streams), keeper_(keeper) {}

    template <class... Fields>
    void operator()(Fields&... values) {
        (get(values), ...);
    }

    // Everything was read, and nothing is left over.
    bool finished() const { return sound_ && records_.empty() && streams_.empty(); }

  private:
    // Whether so much is there; notes when not.
    bool holds(bool condition) { return sound_ = sound_ && condition; }

    template <Plain T>
    void get(T& value) {
        if (!holds(records_.size() >= sizeof value)) return;
        std::memcpy(&value, records_.data(), sizeof value);
        records_ = records_.subspan(sizeof value);
    }
    void get(bool& value) {
        std::uint8_t byte = 0;
        get(byte);
        if (holds(byte <= 1)) value = byte == 1;
    }
    template <class T>
    requires std::is_enum_v<T>
    void get(T& value) {
        std::underlying_type_t<T> number{};
        get(number);
        if (holds(number >= 0 && number <= static_cast<std::underlying_type_t<T>>(lastOf(T())))) value = static_cast<T>(number);
    }
    void get(std::string& text) {
        const std::size_t size = count(1);
        text.assign(reinterpret_cast<const char*>(records_.data()), size);
        records_ = records_.subspan(size);
    }
    template <class A, class B>
    void get(std::pair<A, B>& both) {
        (*this)(both.first, both.second);
    }
    // What its elements need at least is set aside for them before there is any: lists within lists cannot ask for more
    // elements than there are bytes.
    template <class T>
    void get(std::vector<T>& list) {
        const std::size_t each = leastRecordSize<T>();
        list.resize(count(each));
        promised_ += list.size() * each;
        for (T& element : list) {
            if (!sound_) return;
            promised_ -= each;
            get(element);
        }
    }
    template <class T>
    void get(Stream<T>& stream) {
        StreamCount size = 0;
        get(size);
        if (!holds(size <= streams_.size() / sizeof(T))) return;
        const std::span elements(reinterpret_cast<const T*>(streams_.data()), size);
        stream = keeper_ ? Stream<T>::borrow(elements, keeper_) : Stream<T>(elements.begin(), elements.end());
        if (holds(aligned(elements.size_bytes()) <= streams_.size())) streams_ = streams_.subspan(aligned(elements.size_bytes()));
    }
    template <class T>
    void get(T& thing) {
        fields(*this, thing);
    }

    // A number of elements of that size that can be there; 0 when it cannot be.
    std::size_t count(std::size_t each) {
        RecordCount number = 0;
        get(number);
        const std::size_t left = records_.size() - std::min(records_.size(), promised_);
        return holds(number <= left / each) ? number : 0;
    }

    std::span<const std::byte> records_;
    std::span<const std::byte> streams_;
    const std::shared_ptr<const void>& keeper_;
    std::size_t promised_ = 0;  // bytes of the records that belong to elements whose turn is yet to come
    bool sound_ = true;
};

}  // namespace rekindle::asset
