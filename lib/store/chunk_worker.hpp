// Work done by a thread of its own, chunk by chunk, in the order in which it is handed over. Knows
// nothing of what is in a chunk.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace timebank {

template <class Chunk>
class ChunkWorker {
public:
    /// `work` is the thread's alone; no more than `most_waiting` chunks wait for it.
    ChunkWorker(std::size_t most_waiting, std::function<void(const Chunk&)> work)
        : most_waiting_(most_waiting), work_(std::move(work)), thread_([this] { run(); }) {}

    /// What waits is left undone.
    ~ChunkWorker() {
        {
            const std::lock_guard lock(mutex_);
            waiting_.clear();
            ends_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }
    ChunkWorker(const ChunkWorker&) = delete;
    ChunkWorker& operator=(const ChunkWorker&) = delete;

    /// Waits while too many do. Throws whatever the thread met.
    void hand_over(Chunk chunk) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return waiting_.size() < most_waiting_ || met_; });
            if (met_)
                std::rethrow_exception(met_);
            waiting_.push_back(std::move(chunk));
        }
        changed_.notify_all();
    }

    /// Everything that was handed over is done. Throws whatever the thread met.
    void settle() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return (waiting_.empty() && !working_) || met_; });
        if (met_)
            std::rethrow_exception(met_);
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [this] { return !waiting_.empty() || ends_; });
            if (waiting_.empty())
                return;
            const Chunk chunk = std::move(waiting_.front());
            waiting_.pop_front();
            working_ = true;
            lock.unlock();
            std::exception_ptr met;
            try {
                work_(chunk);
            } catch (...) {
                met = std::current_exception();
            }
            lock.lock();
            working_ = false;
            met_ = met;
            changed_.notify_all();
            if (met_)
                return;
        }
    }

    std::size_t most_waiting_;
    std::function<void(const Chunk&)> work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Chunk> waiting_;
    bool working_ = false, ends_ = false;
    std::exception_ptr met_;
    std::thread thread_; ///< last, for it uses all of the others
};

} // namespace timebank
