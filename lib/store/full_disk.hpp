// What SQLite is told of a disk that takes no more. Knows no book.
#pragma once

namespace timebank {

/// Whether the system's error says that there is no room: on the disk, in somebody's quota, or
/// under a limit on how long a file may grow.
bool is_without_room(int error);

/// SQLite calls a disk full only where the disk itself is. From now on it takes the others for the
/// same.
void take_limits_for_full_disk();

} // namespace timebank
