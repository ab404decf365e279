#include "outbox/package.h"
