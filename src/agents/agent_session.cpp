#include "agents/agent_session.h"
