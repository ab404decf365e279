#include "journey/state.h"
