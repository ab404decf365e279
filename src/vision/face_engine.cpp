#include "vision/face_engine.h"
