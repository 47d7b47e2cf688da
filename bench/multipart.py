"""A file with its fields as POST /imports takes them (RFC 7578), for the scripts beside."""

import http.client

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


def send(port, token, fields, file):
    """Sends a file to the service on a port, and gives the path of its import."""
    start = begin(fields, file.name)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.putrequest("POST", "/preventionPlan/v1/imports")
    for name, value in {"Authorization": f"Bearer {token}", "Content-Type": CONTENT_TYPE,
                        "Content-Length": len(start) + file.stat().st_size + len(END)}.items():
        connection.putheader(name, str(value))
    connection.endheaders()
    connection.send(start)
    with file.open("rb") as content:
        connection.send(content)
    connection.send(END)
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 202, body
    return "/" + answer.headers["Location"].split("/", 3)[3]
