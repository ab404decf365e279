#include "station/evidence.h"
