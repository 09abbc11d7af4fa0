#include "RemoteDriver.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <thread>

namespace rekindle::tests {

namespace {

// Where things are in the driver's packet (little-endian; as seen from Monado 25).
constexpr std::size_t packetSize = 376, headAt = 104, handsAt = 136, handSize = 120;
constexpr std::size_t indexAt = 64, thumbAt = 68, triggerAt = 72, stickAt = 84, flagsAt = 104;
constexpr std::size_t seenFlag = 0, activeFlag = 1, menuFlag = 6, triggerFlag = 8;
using Packet = std::array<std::uint8_t, packetSize>;

template <class T>
void put(Packet& packet, std::size_t at, const T& value) {
    std::memcpy(packet.data() + at, &value, sizeof(value));
}

void putPose(Packet& packet, std::size_t at, const math::Pose& pose) {
    const auto& q = pose.orientation;
    put(packet, at, std::array{q.x, q.y, q.z, q.w, pose.position.x, pose.position.y, pose.position.z});
}

void putHand(Packet& packet, std::size_t at, const RemoteController& hand) {
    putPose(packet, at, hand.pose);
    for (const std::size_t finger : {thumbAt, indexAt}) put(packet, at + finger, hand.pinch);
    put(packet, at + triggerAt, hand.trigger);
    put(packet, at + stickAt, std::array{hand.stick.x, hand.stick.y});
    packet[at + flagsAt + seenFlag] = hand.seen;
    packet[at + flagsAt + activeFlag] = hand.active;
    packet[at + flagsAt + menuFlag] = hand.menu;
    packet[at + flagsAt + triggerFlag] = hand.trigger > 0.9f;
}

}  // namespace

RemoteDriver::RemoteDriver() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(4242);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int attempt = 0; attempt < 100 && socket_ < 0; ++attempt) {
        const int made = ::socket(AF_INET, SOCK_STREAM, 0);
        if (::connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0)
            socket_ = made;
        else
            ::close(made);
        if (socket_ < 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

RemoteDriver::~RemoteDriver() {
    if (socket_ >= 0) ::close(socket_);
}

bool RemoteDriver::send(const RemoteState& state) {
    Packet packet{};
    std::memcpy(packet.data(), "mndrmt3", 8);
    putPose(packet, headAt, state.head);
    for (std::size_t i = 0; i < 2; ++i) putHand(packet, handsAt + i * handSize, state.hands[i]);
    return ::send(socket_, packet.data(), packet.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(packet.size());
}

}  // namespace rekindle::tests
