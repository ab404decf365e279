#include "outbox/journal.h"
