#include "policy/policy_keeper.h"
