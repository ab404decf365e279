#include "outbox/draft_store.h"
