#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace corredor::network {

/** Lends large scratch objects to the blocks of a parallelFor: as many exist as threads run. */
template <class Workspace>
class WorkspacePool {
public:
    /** A workspace from the pool, or a new one from `make`; goes back when the loan ends. */
    class Loan {
    public:
        template <class Make>
        Loan(WorkspacePool& pool, const Make& make) : m_pool(pool) {
            {
                const std::scoped_lock lock(pool.m_mutex);
                if (!pool.m_free.empty()) {
                    m_workspace = std::move(pool.m_free.back());
                    pool.m_free.pop_back();
                }
            }
            if (!m_workspace) {
                m_workspace = make();
            }
        }

        ~Loan() {
            const std::scoped_lock lock(m_pool.m_mutex);
            m_pool.m_free.push_back(std::move(m_workspace));
        }

        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Loan(Loan&&) = delete;
        Loan& operator=(Loan&&) = delete;

        Workspace& operator*() const { return *m_workspace; }

        Workspace* operator->() const { return m_workspace.get(); }

    private:
        WorkspacePool& m_pool;
        std::unique_ptr<Workspace> m_workspace;
    };

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Workspace>> m_free;
};

} // namespace corredor::network
