#include "core/PageGuard.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <mutex>

#include "core/Assert.h"

namespace rekindle::core {

namespace {

// Where some pages are, in one number, so that the handler never sees half of a change: in units of 4 KiB the first above,
// how many below. 0: free.
struct Place {
    std::atomic<std::uint64_t> pages{0};
    std::atomic<bool> lost{false};
};

constexpr unsigned unitBits = 12, countBits = 28;
constexpr std::uint64_t mostUnits = (std::uint64_t{1} << countBits) - 1;

std::array<Place, 1024> places;
struct sigaction before {};
const std::uint64_t pageSize = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));

struct Range {
    std::uint64_t begin, end;
};
Range rangeOf(std::uint64_t pages) {
    const std::uint64_t first = pages >> countBits;
    return {first << unitBits, (first + (pages & mostUnits)) << unitBits};
}

// 0: they are too many for one number.
std::uint64_t numberOf(std::span<const std::byte> pages) {
    const std::uint64_t units = (pages.size() + pageSize - 1) / pageSize * pageSize >> unitBits;
    const std::uint64_t first = reinterpret_cast<std::uint64_t>(pages.data()) >> unitBits;
    return units > mostUnits ? 0 : first << countBits | units;
}

Place* placeOf(std::span<const std::byte> pages) {
    const std::uint64_t number = numberOf(pages);
    for (Place& place : places)
        if (place.pages == number) return &place;
    return nullptr;
}

// Calls nothing that might wait: the thread may hold any lock. (mmap is a plain call of the kernel.)
bool replace(std::uint64_t address) {
    for (Place& place : places) {
        const Range range = rangeOf(place.pages);
        if (address < range.begin || address >= range.end) continue;
        const std::uint64_t from = address / pageSize * pageSize;
        place.lost = true;
        return ::mmap(reinterpret_cast<void*>(from), range.end - from, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
                      0) != MAP_FAILED;
    }
    return false;
}

// What is not ours is left to whoever had the signal before: it is raised once more when this returns.
void handle(int signal, siginfo_t* info, void*) {
    const int error = errno;
    if (!replace(reinterpret_cast<std::uint64_t>(info->si_addr))) ::sigaction(signal, &before, nullptr);
    errno = error;
}

void install() {
    struct sigaction ours {};
    ours.sa_sigaction = handle;
    ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
    ::sigemptyset(&ours.sa_mask);
    ::sigaction(SIGBUS, &ours, &before);
}

}  // namespace

bool guardPages(std::span<const std::byte> pages) {
    static std::once_flag installed;
    std::call_once(installed, install);
    const std::uint64_t number = numberOf(pages);
    for (Place& place : places) {
        std::uint64_t free = 0;
        if (number == 0 || !place.pages.compare_exchange_strong(free, number)) continue;
        place.lost = false;
        return true;
    }
    return false;
}

void releasePages(std::span<const std::byte> pages) {
    Place* const place = placeOf(pages);
    REKINDLE_ASSERT(place);
    place->pages = 0;
}

bool arePagesLost(std::span<const std::byte> pages) {
    const Place* const place = placeOf(pages);
    REKINDLE_ASSERT(place);
    return place->lost;
}

}  // namespace rekindle::core
