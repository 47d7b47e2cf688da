-- Sends the requests of a file, one after another, each a line of method, path, a header's name and value, and body, with
-- tabs between. With a tag each request has a host of its own, so that no answer of the service can come from its cache:
-- links begin with the host, and no two have the same.
--
--   wrk -s requests.lua URL -- FILE [TAG]

local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

local function read(line)
    local method, path, name, value, body = line:match("^(%S+)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = {}
    if name ~= "" then
        headers[name] = value
    end
    return { method = method, path = path, headers = headers, body = body ~= "" and body or nil }
end

function init(arguments)
    local requests = {}
    for line in io.lines(arguments[1]) do
        requests[#requests + 1] = read(line)
    end
    local tag = arguments[2]
    if not tag and #requests == 1 then
        local only = wrk.format(requests[1].method, requests[1].path, requests[1].headers, requests[1].body)
        request = function()
            return only
        end
        return
    end
    math.randomseed(number + (tonumber(tag) or 0) * 100)
    local at, sent = math.random(#requests), 0
    request = function()
        at = at % #requests + 1
        sent = sent + 1
        local each = requests[at]
        if tag then
            each.headers.Host = string.format("t%s-%d-%d.invalid", tag, number, sent)
        end
        return wrk.format(each.method, each.path, each.headers, each.body)
    end
end
