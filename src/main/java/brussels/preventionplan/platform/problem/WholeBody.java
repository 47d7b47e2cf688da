package brussels.preventionplan.platform.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a body that an operation takes as bytes. One that tells no length may be too large all the same; one that breaks
 * off, or does not come ({@code quarkus.http.read-timeout}), is no defect of the service.
 */
@Provider
class WholeBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        return context.getType() == byte[].class ? read(context.getInputStream()) : context.proceed();
    }

    static byte[] read(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(RequestLimits.LARGEST_BODY + 1);
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
        if (bytes.length > RequestLimits.LARGEST_BODY) {
            throw new ClientErrorException(ProblemType.payloadTooLarge.status());
        }
        return bytes;
    }
}
