#pragma once

#include <concepts>
#include <type_traits>

// The fields of the asset types, each named in one place for whatever goes through them all (see ModelArchive.cpp):
// fields(archive, thing) calls archive(...) with all of them, in an order that stays. Enumerations say their last value
// by lastOf(value). A field that is added to a type is added to its fields().
namespace rekindle::asset {

// Const or not.
template <class T, class Type>
concept Is = std::same_as<std::remove_const_t<T>, Type>;

}  // namespace rekindle::asset
