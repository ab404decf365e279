#include "vision/model_store.h"
