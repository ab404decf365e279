#include "handoff/offer.h"
