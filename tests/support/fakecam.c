/* A camera for PipeWire without hardware: fakecam W H FPS NAME, raw YUYV frames on standard input.
   It repeats the last frame when none is new, and goes away on SIGTERM as an unplugged camera does.
 */
#include <pipewire/pipewire.h>
#include <pthread.h>
#include <spa/param/video/format-utils.h>
#include <unistd.h>
static struct pw_main_loop* ml;
static struct pw_loop* l;
static struct pw_stream* st;
static struct spa_source *tick, *bye;
static int W, H, FPS;
static size_t SZ;
static uint8_t *cur, *nxt;
static pthread_mutex_t mx = PTHREAD_MUTEX_INITIALIZER;
static void arm(long ns, bool rep, struct spa_source* s)
{
    struct timespec v = {0, ns}, i = {0, rep ? ns : 0};
    pw_loop_update_timer(l, s, &v, &i, false);
}
static void onTick(void* u, uint64_t n)
{
    struct pw_buffer* b = pw_stream_dequeue_buffer(st);
    if (!b)
        return;
    struct spa_data* d = &b->buffer->datas[0];
    if (d->data) {
        pthread_mutex_lock(&mx);
        memcpy(d->data, cur, SZ);
        pthread_mutex_unlock(&mx);
        d->chunk->offset = 0;
        d->chunk->size = SZ;
        d->chunk->stride = W * 2;
    }
    pw_stream_queue_buffer(st, b);
}
static void onBye(void* u, uint64_t n)
{
    pw_main_loop_quit(ml);
}
static void onTerm(void* u, int s)
{
    arm(0, false, tick);
    arm(400000000, false, bye);
} /* drain,then go */
static void onState(void* u, enum pw_stream_state o, enum pw_stream_state s, const char* e)
{
    arm(s == PW_STREAM_STATE_STREAMING ? 1000000000L / FPS : 0, true, tick);
}
static void onParam(void* u, uint32_t id, const struct spa_pod* p)
{
    if (!p || id != SPA_PARAM_Format)
        return;
    uint8_t m[512];
    struct spa_pod_builder b = SPA_POD_BUILDER_INIT(m, sizeof m);
    const struct spa_pod* q = spa_pod_builder_add_object(
        &b, SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers, SPA_PARAM_BUFFERS_buffers,
        SPA_POD_CHOICE_RANGE_Int(16, 8, 32), SPA_PARAM_BUFFERS_blocks, SPA_POD_Int(1),
        SPA_PARAM_BUFFERS_size, SPA_POD_Int((int)SZ), SPA_PARAM_BUFFERS_stride, SPA_POD_Int(W * 2));
    pw_stream_update_params(st, &q, 1);
}
static void* reader(void* u)
{
    for (;;) {
        size_t n = 0;
        while (n < SZ) {
            ssize_t r = read(0, nxt + n, SZ - n);
            if (r <= 0)
                return NULL;
            n += r;
        }
        pthread_mutex_lock(&mx);
        uint8_t* t = cur;
        cur = nxt;
        nxt = t;
        pthread_mutex_unlock(&mx);
    }
}
int main(int c, char** v)
{
    if (c < 5)
        return 2;
    W = atoi(v[1]);
    H = atoi(v[2]);
    FPS = atoi(v[3]);
    SZ = (size_t)W * H * 2;
    cur = calloc(1, SZ);
    nxt = calloc(1, SZ);
    pw_init(&c, &v);
    ml = pw_main_loop_new(NULL);
    l = pw_main_loop_get_loop(ml);
    pw_loop_add_signal(l, 15, onTerm, NULL);
    tick = pw_loop_add_timer(l, onTick, NULL);
    bye = pw_loop_add_timer(l, onBye, NULL);
    static const struct pw_stream_events ev = {PW_VERSION_STREAM_EVENTS, .state_changed = onState,
                                               .param_changed = onParam};
    st = pw_stream_new_simple(l, v[4],
                              pw_properties_new("media.class", "Video/Source", "node.name", v[4],
                                                "node.description", v[4], NULL),
                              &ev, NULL);
    uint8_t m[512];
    struct spa_pod_builder b = SPA_POD_BUILDER_INIT(m, sizeof m);
    struct spa_video_info_raw f = {
        .format = SPA_VIDEO_FORMAT_YUY2, .size = {W, H}, .framerate = {FPS, 1}};
    const struct spa_pod* p = spa_format_video_raw_build(&b, SPA_PARAM_EnumFormat, &f);
    pw_stream_connect(st, PW_DIRECTION_OUTPUT, PW_ID_ANY,
                      PW_STREAM_FLAG_DRIVER | PW_STREAM_FLAG_MAP_BUFFERS, &p, 1);
    pthread_t t;
    pthread_create(&t, NULL, reader, NULL);
    pw_main_loop_run(ml);
    return 0;
}
