#include "journey/apply.h"
