#include "handoff/transaction_code.h"
