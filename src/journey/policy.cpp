#include "journey/policy.h"
