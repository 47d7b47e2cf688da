"""A file with its fields as POST /imports takes them (RFC 7578), for the scripts beside."""

BOUNDARY = "----made-file-of-the-benches"
CONTENT_TYPE = f"multipart/form-data; boundary={BOUNDARY}"
END = f"\r\n--{BOUNDARY}--\r\n".encode()


def begin(fields, file_name):
    """What stands before the bytes of the file; END stands behind them."""
    parts = "".join(f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                    for name, value in fields.items())
    return (parts + f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{file_name}"\r\n\r\n').encode()


def body(fields, file_name, content):
    return begin(fields, file_name) + content + END
