#include "vision/image_codec.h"
