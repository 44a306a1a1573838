/* The reference of .ci/bench: parses files with md4c and callbacks that do
   nothing, about the least work a CommonMark parser can do. --github before
   the files enables GitHub's extensions. */
#include <md4c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int block(MD_BLOCKTYPE type, void *detail, void *user) {
  (void)type, (void)detail, (void)user;
  return 0;
}

static int span(MD_SPANTYPE type, void *detail, void *user) {
  (void)type, (void)detail, (void)user;
  return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *user) {
  (void)type, (void)bytes, (void)size, (void)user;
  return 0;
}

int main(int argc, char **argv) {
  int first = argc > 1 && strcmp(argv[1], "--github") == 0 ? 2 : 1;
  MD_PARSER parser = {0, first == 2 ? MD_DIALECT_GITHUB : 0, block, block, span, span, text, NULL, NULL};
  char *bytes = NULL;
  size_t capacity = 0;
  for (int i = first; i < argc; i++) {
    FILE *file = fopen(argv[i], "rb");
    if (!file) return perror(argv[i]), 2;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    if ((size_t)size > capacity && !(bytes = realloc(bytes, capacity = (size_t)size))) return 2;
    if (fread(bytes, 1, (size_t)size, file) != (size_t)size) return perror(argv[i]), 2;
    fclose(file);
    if (md_parse(bytes, (MD_SIZE)size, &parser, NULL) != 0) return 2;
  }
  free(bytes);
  return 0;
}
