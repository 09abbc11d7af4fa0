#include "commands/ViewLoader.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace rekindle::commands {
namespace {

LoadJob jobOf(const char* path) {
    return {.models = {path}};
}

// Waits for the worker, which must say that it is done.
class Bell {
  public:
    void ring() {
        const std::lock_guard lock(mutex_);
        ++rings_;
        changed_.notify_all();
    }
    void await(int rings) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return rings_ >= rings; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int rings_ = 0;
};

// Works until it is cancelled when the file is called "endless".
core::Result<Loaded> work(const LoadJob& job, core::Progress& progress) {
    progress.report("reading", 0.5f);
    while (job.models.front() == "endless" && !progress.cancelled()) std::this_thread::yield();
    if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "loading was cancelled"});
    if (job.models.front() == "broken") return core::fail({core::ErrorKind::BadInput, "it is no scene"});
    return Loaded{.job = job};
}

TEST(ViewLoader, TellsWhatAJobCameTo) {
    Bell bell;
    ViewLoader loader(work, [&] { bell.ring(); });
    EXPECT_FALSE(loader.running());
    loader.start(jobOf("scene"));
    ASSERT_TRUE(loader.running());
    bell.await(1);
    const auto outcome = loader.take();
    ASSERT_TRUE(outcome && outcome->result);
    EXPECT_TRUE(outcome->wanted);
    EXPECT_EQ(outcome->result->job.models.front(), "scene");
    EXPECT_FALSE(loader.running());
    EXPECT_FALSE(loader.take()) << "once";
}

TEST(ViewLoader, AFailureIsAValue) {
    Bell bell;
    ViewLoader loader(work, [&] { bell.ring(); });
    loader.start(jobOf("broken"));
    bell.await(1);
    const auto outcome = loader.take();
    ASSERT_TRUE(outcome && !outcome->result);
    EXPECT_EQ(outcome->result.error().kind, core::ErrorKind::BadInput);
}

TEST(ViewLoader, CancelEndsTheJob) {
    Bell bell;
    ViewLoader loader(work, [&] { bell.ring(); });
    loader.start(jobOf("endless"));
    loader.cancel();
    bell.await(1);
    const auto outcome = loader.take();
    ASSERT_TRUE(outcome && !outcome->result);
    EXPECT_TRUE(outcome->wanted);
    EXPECT_EQ(outcome->result.error().kind, core::ErrorKind::Cancelled);
}

TEST(ViewLoader, ANewJobTakesTheOldOnesPlace) {
    Bell bell;
    ViewLoader loader(work, [&] { bell.ring(); });
    loader.start(jobOf("endless"));
    loader.start(jobOf("second"));
    bell.await(1);
    std::optional<ViewLoader::Outcome> last;
    while (!last || !last->wanted) {
        if (auto outcome = loader.take()) last = std::move(outcome);
        std::this_thread::yield();
    }
    ASSERT_TRUE(last->result);
    EXPECT_EQ(last->result->job.models.front(), "second");
    EXPECT_FALSE(loader.running());
}

TEST(ViewLoader, EndsWhileAJobRuns) {
    ViewLoader loader(work, [] {});
    loader.start(jobOf("endless"));
}

}  // namespace
}  // namespace rekindle::commands
