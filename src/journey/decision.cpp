#include "journey/decision.h"
