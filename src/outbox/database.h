// Inside the room only: a SQLite connection and its statements, owned.
#pragma once
