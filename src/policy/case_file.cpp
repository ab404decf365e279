#include "policy/case_file.h"
