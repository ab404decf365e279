#include "outbox/database.h"
