#include "asset/RecordWriter.h"

namespace rekindle::asset {

namespace {

// Goes through the types of all fields, down to those of a list's elements, and hashes them by FNV-1a
// (Fowler, Noll, Vo: draft-eastlake-fnv).
class LayoutReader {
  public:
    template <class... Fields>
    void operator()(const Fields&... values) {
        (add(values), ...);
    }
    std::uint64_t hash() const { return hash_; }

  private:
    enum class Kind : std::uint8_t { Plain, Enumeration, Text, Pair, List, Stream, Thing };

    void mix(Kind kind, std::size_t size) {
        for (const std::uint64_t part : {std::uint64_t(kind), std::uint64_t{size}}) hash_ = (hash_ ^ part) * 0x100000001b3;
    }
    template <class T>
    requires(Plain<T> || std::is_enum_v<T>) void add(const T&) {
        mix(std::is_enum_v<T> ? Kind::Enumeration : Kind::Plain, sizeof(T));
        if constexpr (std::is_enum_v<T>) mix(Kind::Enumeration, std::size_t(lastOf(T())));
    }
    void add(const std::string&) { mix(Kind::Text, sizeof(RecordCount)); }
    template <class A, class B>
    void add(const std::pair<A, B>& both) {
        mix(Kind::Pair, 2);
        (*this)(both.first, both.second);
    }
    template <class T>
    void add(const std::vector<T>&) {
        mix(Kind::List, sizeof(RecordCount));
        add(T());
    }
    template <class T>
    void add(const Stream<T>&) {
        mix(Kind::Stream, sizeof(T));
    }
    template <class T>
    void add(const T& thing) {
        mix(Kind::Thing, 0);
        fields(*this, thing);
    }

    std::uint64_t hash_ = 0xcbf29ce484222325;
};

}  // namespace

std::uint64_t layoutFingerprint() {
    static const std::uint64_t fingerprint = [] {
        LayoutReader layout;
        layout(Model());
        return layout.hash();
    }();
    return fingerprint;
}

}  // namespace rekindle::asset
