#include "outbox/audit_log.h"
