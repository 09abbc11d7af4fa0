#include "asset/Stream.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>

namespace rekindle::asset {

namespace {

using Numbers = Stream<std::uint32_t>;

struct Lender {
    std::shared_ptr<const std::vector<std::uint32_t>> numbers =
        std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{1, 2, 3});

    Numbers lend() const { return Numbers::borrow(*numbers, numbers); }
};

std::uint32_t sumOf(std::span<const std::uint32_t> numbers) {
    std::uint32_t sum = 0;
    for (const std::uint32_t number : numbers) sum += number;
    return sum;
}

}  // namespace

TEST(StreamTest, readsWhatItBorrowsWithoutCopying) {
    const Lender lender;
    const Numbers stream = lender.lend();
    EXPECT_TRUE(stream.borrows());
    EXPECT_EQ(stream.data(), lender.numbers->data());
    EXPECT_EQ(stream, (Numbers{1, 2, 3}));
    EXPECT_EQ(sumOf(stream), 6u);
    EXPECT_EQ(stream.back(), 3u);
}

TEST(StreamTest, keepsTheLenderAliveAndLetsItGo) {
    auto lender = std::make_unique<Lender>();
    const std::weak_ptr<const void> numbers = lender->numbers;
    {
        const Numbers stream = lender->lend(), copy = stream;
        lender.reset();
        EXPECT_EQ(copy[2], 3u);
    }
    EXPECT_TRUE(numbers.expired());
}

TEST(StreamTest, writingTouchesOnlyItsOwn) {
    const Lender lender;
    Numbers stream = lender.lend();
    const Numbers copy = stream;
    stream[0] = 7;
    EXPECT_FALSE(stream.borrows());
    EXPECT_EQ(stream, (Numbers{7, 2, 3}));
    EXPECT_EQ(copy, (Numbers{1, 2, 3}));
    EXPECT_EQ(lender.numbers->front(), 1u);
}

TEST(StreamTest, growsAndShrinksAfterBorrowing) {
    const Lender lender;
    Numbers stream = lender.lend();
    stream.push_back(4);
    stream.insert(std::as_const(stream).begin() + 1, {8, 9});
    EXPECT_EQ(stream, (Numbers{1, 8, 9, 2, 3, 4}));
    stream.resize(2);
    EXPECT_EQ(stream, (Numbers{1, 8}));
    stream.clear();
    EXPECT_TRUE(stream.empty());
    stream = lender.lend();
    stream.insert(std::as_const(stream).end(), {4});
    EXPECT_EQ(stream, (Numbers{1, 2, 3, 4}));
}

TEST(StreamTest, aMovedStreamLeavesNothingBehind) {
    const Lender lender;
    for (Numbers stream : {lender.lend(), Numbers{1, 2, 3}}) {
        const Numbers moved = std::move(stream);
        EXPECT_EQ(moved.size(), 3u);
        EXPECT_TRUE(stream.empty());
        stream.push_back(5);
        EXPECT_EQ(stream, Numbers{5});
    }
}

TEST(StreamTest, takesAVectorWithoutCopying) {
    std::vector<std::uint32_t> numbers{4, 5};
    const auto* place = numbers.data();
    const Numbers stream = std::move(numbers);
    EXPECT_EQ(stream.data(), place);
}

}  // namespace rekindle::asset
