#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/Assert.h"

namespace rekindle::asset {

// Many plain elements in a row, like a std::vector, that are either its own or borrowed from something that it keeps alive
// (a mapped file, shared memory). Copies of a borrowing stream borrow as well. Reading through const never copies; whatever
// may write makes the elements its own first, so what was borrowed is never written to.
// Thread-safe as a std::vector is: many readers, or one writer.
template <class T>
class Stream {
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    using value_type = T;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;
    using reference = T&;
    using const_reference = const T&;
    using iterator = T*;
    using const_iterator = const T*;

    Stream() = default;
    Stream(std::vector<T> elements) : owned_(std::move(elements)) {}
    Stream(std::initializer_list<T> elements) : owned_(elements) {}
    explicit Stream(std::size_t count, const T& value = T()) : owned_(count, value) {}
    template <std::input_iterator Iterator>
    Stream(Iterator first, Iterator last) : owned_(first, last) {}

    // `keeper` holds the elements for as long as it lives.
    static Stream borrow(std::span<const T> elements, const std::shared_ptr<const void>& keeper) {
        REKINDLE_ASSERT(keeper);
        Stream stream;
        stream.borrowed_ = {keeper, elements.data()};
        stream.borrowedCount_ = elements.size();
        return stream;
    }

    bool borrows() const { return borrowed_ != nullptr; }

    const T* data() const { return borrows() ? borrowed_.get() : owned_.data(); }
    std::size_t size() const { return borrows() ? borrowedCount_ : owned_.size(); }
    bool empty() const { return size() == 0; }
    const T* begin() const { return data(); }
    const T* end() const { return data() + size(); }
    const T& operator[](std::size_t i) const { return data()[i]; }
    const T& front() const { return data()[0]; }
    const T& back() const { return data()[size() - 1]; }

    T* data() { return own().data(); }
    T* begin() { return data(); }
    T* end() { return begin() + size(); }
    T& operator[](std::size_t i) { return own()[i]; }
    T& front() { return own().front(); }
    T& back() { return own().back(); }

    void reserve(std::size_t count) { own().reserve(count); }
    void resize(std::size_t count) { own().resize(count); }
    void resize(std::size_t count, const T& value) { own().resize(count, value); }
    void clear() { *this = Stream(); }
    void push_back(const T& element) { own().push_back(element); }
    template <class... Args>
    T& emplace_back(Args&&... args) {
        return own().emplace_back(std::forward<Args>(args)...);
    }
    void assign(std::size_t count, const T& value) { *this = Stream(count, value); }
    template <std::input_iterator Iterator>
    void assign(Iterator first, Iterator last) {
        *this = Stream(first, last);
    }
    template <std::input_iterator Iterator>
    void insert(const T* before, Iterator first, Iterator last) {
        const auto place = before - std::as_const(*this).data();
        own().insert(owned_.begin() + place, first, last);
    }
    void insert(const T* before, std::initializer_list<T> elements) { insert(before, elements.begin(), elements.end()); }

    friend bool operator==(const Stream& a, const Stream& b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (!(a[i] == b[i])) return false;
        return true;
    }

  private:
    std::vector<T>& own() {
        if (borrows()) *this = Stream(borrowed_.get(), borrowed_.get() + borrowedCount_);
        return owned_;
    }

    std::vector<T> owned_;
    std::shared_ptr<const T> borrowed_;  // the first element, keeping its keeper; null: the elements are owned_
    std::size_t borrowedCount_ = 0;
};

}  // namespace rekindle::asset
